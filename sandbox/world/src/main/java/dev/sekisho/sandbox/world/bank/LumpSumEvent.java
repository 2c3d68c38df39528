package dev.sekisho.sandbox.world.bank;

import java.util.List;

/** One thing that happened to a lump sum at the bank that credits it. */
sealed interface LumpSumEvent {

    /** The amount came. */
    record Came(String lumpSumId, long amountYen) implements LumpSumEvent {}

    /** The list came. */
    record Listed(String lumpSumId, List<LumpSumLine> lines) implements LumpSumEvent {}
}
