-- A serial number that was assigned is no longer listed as unassigned.
GRANT DELETE ON unassigned_serial TO packwatch_api;
