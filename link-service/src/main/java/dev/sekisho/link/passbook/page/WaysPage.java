package dev.sekisho.link.passbook.page;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.passbook.WaysToCheck;

/** One bank's ways to check. */
public record WaysPage(Bank bank, WaysToCheck ways) {}
