package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank said something for its own depositor, or asked; bankAccountId and linkId are there where the word was about any. */
public record DepositorWordTaken(
        UUID wordId, String bankCode, String kind, String result, UUID spokenBy, UUID bankAccountId, UUID linkId)
        implements FactData {}
