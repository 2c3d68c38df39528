package dev.sekisho.compensation.report.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Reports of one bank, each under a reference of its own. */
record AskedBatch(
        @NotNull @Size(min = 1, max = AskedBatch.MOST) List<@NotNull @Valid AskedReport> reports) {

    static final int MOST = 100;

    @Override
    public String toString() {
        return "AskedBatch[***]";
    }
}
