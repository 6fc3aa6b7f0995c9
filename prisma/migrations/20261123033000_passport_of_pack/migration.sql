-- Who buys a pack back has the passport of its first sale twice: with the pack that was sold, and with the one that came back.
ALTER TABLE "pack_passport" DROP CONSTRAINT "pack_passport_pkey", ADD CONSTRAINT "pack_passport_pkey" PRIMARY KEY ("pack_id", "id");
