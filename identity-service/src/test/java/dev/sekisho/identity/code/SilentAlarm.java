package dev.sekisho.identity.code;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it was told. */
public final class SilentAlarm implements CodeAlarm {

    private final List<BudgetKind> exhausted = new ArrayList<>();
    private final List<Integer> failing = new ArrayList<>();

    List<BudgetKind> exhausted() {
        return exhausted;
    }

    List<Integer> failing() {
        return failing;
    }

    @Override
    public void exhausted(BudgetKind kind) {
        exhausted.add(kind);
    }

    @Override
    public void failing(int percent) {
        failing.add(percent);
    }
}
