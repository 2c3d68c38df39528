package dev.sekisho.link.directory.file;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.directory.ListedBank;
import dev.sekisho.link.directory.ListedBranch;
import dev.sekisho.link.directory.Validity;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the lines of a directory: a bank, then its branches; a line that is not understood stops the start.
 *
 * <p>{@code bank code name kana hiragana latin [from until successor]}, {@code branch code name kana}, parted by tabs; an
 * open end is a dash, and what begins with # is for people.
 */
final class DirectoryFile {

    private static final int BANK = 6;
    private static final int DATED_BANK = 9;
    private static final int BRANCH = 4;

    private final List<ListedBank> banks = new ArrayList<>();
    private String[] bank;
    private NavigableMap<String, ListedBranch> branches = new TreeMap<>();

    private DirectoryFile() {}

    static List<ListedBank> read(BufferedReader lines) throws IOException {
        DirectoryFile file = new DirectoryFile();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                file.take(line.split("\t", -1));
            }
        }
        file.finish();
        return file.banks;
    }

    private void take(String[] cells) {
        if (cells[0].equals("bank") && (cells.length == BANK || cells.length == DATED_BANK)) {
            finish();
            bank = cells;
        } else if (cells[0].equals("branch") && cells.length == BRANCH && bank != null) {
            ListedBranch branch = new ListedBranch(cells[1], cells[2], cells[3]);
            if (branches.put(branch.code(), branch) != null) {
                throw new IllegalArgumentException("two branches of " + bank[1] + " have the code " + branch.code());
            }
        } else {
            throw new IllegalArgumentException("a line of the bank directory is not understood: " + cells[0]);
        }
    }

    private void finish() {
        if (bank != null) {
            banks.add(new ListedBank(
                    new BankCode(bank[1]), bank[2], bank[3], bank[4], bank[5], validity(), successor(), branches));
            bank = null;
            branches = new TreeMap<>();
        }
    }

    private Validity validity() {
        return bank.length == BANK
                ? Validity.ALWAYS
                : new Validity(day(bank[6], LocalDate.MIN), day(bank[7], LocalDate.MAX));
    }

    private Optional<BankCode> successor() {
        return bank.length == BANK || bank[8].equals("-") ? Optional.empty() : Optional.of(new BankCode(bank[8]));
    }

    private static LocalDate day(String cell, LocalDate open) {
        return cell.equals("-") ? open : LocalDate.parse(cell);
    }
}
