package dev.sekisho.sandbox.launcher;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What whoever started a suite hears of it: each step, and the problems that members log until the suite is ending.
 * What they log while they end is in their logs.
 */
final class Narration {

    private final Consumer<String> listener;
    private final AtomicBoolean ending = new AtomicBoolean();

    Narration(Consumer<String> listener) {
        this.listener = listener;
    }

    void step(String line) {
        listener.accept(line);
    }

    void problem(String line) {
        if (!ending.get()) {
            listener.accept(line);
        }
    }

    void ending() {
        ending.set(true);
    }
}
