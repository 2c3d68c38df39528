package dev.sekisho.link.bank.jdbc;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which banks are put into the register when the service starts.
 *
 * @param sandbox the banks of 2020 and those that exist nowhere, with postures that are in part made up
 * @param file the operator's own
 */
public record PartnerBanks(boolean sandbox, Optional<Path> file) {}
