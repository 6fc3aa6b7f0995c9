-- A worker that tries a delivery holds it until then by the database's clock, and says again and again that it lives.
ALTER TABLE "delivery" ADD COLUMN "leased_until" TIMESTAMPTZ(6);
