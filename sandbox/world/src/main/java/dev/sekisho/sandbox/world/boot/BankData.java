package dev.sekisho.sandbox.world.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Depositor;
import dev.sekisho.sandbox.world.bank.NameService;
import dev.sekisho.sandbox.world.bank.SecondFactor;
import dev.sekisho.sandbox.world.bank.rest.DepositorSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bank as data, with the depositors it has from the start.
 *
 * @param app left out: it has none
 * @param names left out: the bank tells them
 * @param secondFactor left out: a one-time code
 */
record BankData(
        String bankCode,
        String name,
        boolean redirect,
        Boolean app,
        boolean legacy,
        NameService names,
        SecondFactor secondFactor,
        int lockAfter,
        List<DepositorSetting> depositors) {

    BankTerms terms() {
        return new BankTerms(
                new BankCode(bankCode),
                name,
                redirect,
                Boolean.TRUE.equals(app),
                legacy,
                names == null ? NameService.TOLD : names,
                secondFactor == null ? SecondFactor.ONE_TIME_CODE : secondFactor,
                lockAfter);
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
