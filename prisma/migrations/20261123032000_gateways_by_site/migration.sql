-- Alarms of a site are those of its packs and gateways: the gateways of one site, from here alone.
CREATE INDEX "gateway_organisation_id_site_id_idx" ON "gateway"("organisation_id", "site_id");
DROP INDEX "gateway_organisation_id_idx";
