package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A depositor's word became a case. */
public record DepositorReportFiled(UUID wordId, UUID linkId, String caseNumber) implements FactData {}
