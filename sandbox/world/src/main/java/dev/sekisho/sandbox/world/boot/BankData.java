package dev.sekisho.sandbox.world.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Depositor;
import dev.sekisho.sandbox.world.bank.rest.DepositorSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bank as data, with the depositors it has from the start. */
record BankData(
        String bankCode,
        String name,
        boolean redirect,
        boolean legacy,
        int lockAfter,
        List<DepositorSetting> depositors) {

    BankTerms terms() {
        return new BankTerms(new BankCode(bankCode), name, redirect, legacy, lockAfter);
    }

    List<Depositor> seeds() {
        return depositors.stream().map(DepositorSetting::toDepositor).toList();
    }

    /** The bundled banks, and those of the file if one is given. */
    static List<BankData> readAll(ObjectMapper json, Optional<Path> more) {
        ObjectReader reader = json.readerForListOf(BankData.class);
        try (var bundled = BankData.class.getResourceAsStream("/banks.json")) {
            List<BankData> all = new ArrayList<>(reader.<List<BankData>>readValue(bundled));
            if (more.isPresent()) {
                all.addAll(reader.<List<BankData>>readValue(Files.readAllBytes(more.get())));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the banks", e);
        }
    }
}
