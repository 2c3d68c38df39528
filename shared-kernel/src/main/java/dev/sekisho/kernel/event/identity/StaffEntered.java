package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody was entered as staff of {@code employer}: a bank's code, or OPERATOR; {@code by} is the account itself for the two founders. */
public record StaffEntered(UUID staffId, UUID personId, String employer, UUID by) implements FactData {}
