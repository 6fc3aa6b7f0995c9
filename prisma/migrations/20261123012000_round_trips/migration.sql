-- How long answers take, in microseconds: answers over TCP take less than a millisecond. Nobody has written these columns yet.
ALTER TABLE series.bus_health RENAME COLUMN round_trip_sum_ms TO round_trip_sum_us;
ALTER TABLE series.bus_health RENAME COLUMN round_trip_min_ms TO round_trip_min_us;
ALTER TABLE series.bus_health RENAME COLUMN round_trip_max_ms TO round_trip_max_us;
