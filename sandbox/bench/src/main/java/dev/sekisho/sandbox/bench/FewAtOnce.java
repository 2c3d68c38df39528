package dev.sekisho.sandbox.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Prepares many of a kind, a few at a time: one after the other takes minutes, all at once is turned away. */
final class FewAtOnce {

    private static final int FEW = 4;

    private FewAtOnce() {}

    static <T> List<T> make(int number, Supplier<T> one) {
        ExecutorService threads = Executors.newFixedThreadPool(FEW);
        try {
            List<CompletableFuture<T>> coming = Stream.generate(() -> CompletableFuture.supplyAsync(one, threads))
                    .limit(number)
                    .toList();
            return coming.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
