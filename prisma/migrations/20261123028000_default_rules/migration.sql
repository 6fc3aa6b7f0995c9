-- Which rule of the default set a rule is (kept for good, so that the set is never doubled), and by which key its name is said in
-- the reader's language (null once somebody named it anew).
ALTER TABLE alarm_rule ADD COLUMN default_key text, ADD COLUMN name_key text;

-- Those of fleets that were seeded before rules had keys: one organisation's rule of a name, the oldest if there are several.
WITH known (name, name_key, default_key) AS (VALUES
  ('Cell over-voltage', 'cell_over_voltage', 'lfp/cell_over_voltage'),
  ('Cell under-voltage', 'cell_under_voltage', 'lfp/cell_under_voltage'),
  ('Cell too hot', 'cell_too_hot', 'lfp/cell_too_hot'),
  ('Cell far below its siblings', 'cell_below_siblings', 'lfp/cell_below_siblings'),
  ('Pack over-voltage', 'pack_over_voltage', 'pack_over_voltage'),
  ('Discharge over-current', 'discharge_over_current', 'discharge_over_current'),
  ('Charge over-current', 'charge_over_current', 'charge_over_current'),
  ('Pack too hot', 'pack_too_hot', 'pack_too_hot'),
  ('Pack too cold', 'pack_too_cold', 'pack_too_cold'),
  ('Pack too hot at sensor 2', 'pack_too_hot_2', 'pack_too_hot_2'),
  ('Pack too cold at sensor 2', 'pack_too_cold_2', 'pack_too_cold_2'),
  ('Charging is blocked', 'charge_blocked', 'charge_blocked'),
  ('Discharging is blocked', 'discharge_blocked', 'discharge_blocked'),
  ('Short circuit', 'short_circuit', 'short_circuit'),
  ('Tripped by over-voltage', 'over_voltage_trip', 'over_voltage_trip'),
  ('Tripped by under-voltage', 'under_voltage_trip', 'under_voltage_trip'),
  ('Charge is low', 'charge_low', 'charge_low'),
  ('Charge is not known', 'charge_unknown', 'charge_unknown'),
  ('Device shows too much charge', 'device_soc_high', 'device_soc_high'),
  ('Device shows too little charge', 'device_soc_low', 'device_soc_low'),
  ('Capacity is low', 'capacity_low', 'capacity_low'),
  ('Cells are out of balance', 'cells_unbalanced', 'cells_unbalanced'),
  ('Pack silent', 'pack_silent', 'pack_silent'),
  ('Gateway silent', 'gateway_silent', 'gateway_silent'),
  ('Bus times out', 'bus_timeouts', 'bus_timeouts'),
  ('Pack was swapped', 'pack_swapped', 'pack_swapped'),
  ('Gateway clock is wrong', 'gateway_clock', 'gateway_clock')
), first_of_name AS (
  SELECT DISTINCT ON (r.organisation_id, r.name) r.id, k.name_key, k.default_key
  FROM alarm_rule r JOIN known k ON k.name = r.name
  ORDER BY r.organisation_id, r.name, r.created_at, r.id
)
UPDATE alarm_rule r SET default_key = f.default_key, name_key = f.name_key FROM first_of_name f WHERE r.id = f.id;

CREATE UNIQUE INDEX alarm_rule_organisation_id_default_key_key ON alarm_rule (organisation_id, default_key);
