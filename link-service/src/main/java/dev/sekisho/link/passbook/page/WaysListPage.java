package dev.sekisho.link.passbook.page;

import dev.sekisho.link.bank.Bank;
import java.util.List;

/** All banks to choose from. */
public record WaysListPage(List<Bank> banks) {

    public WaysListPage {
        banks = List.copyOf(banks);
    }
}
