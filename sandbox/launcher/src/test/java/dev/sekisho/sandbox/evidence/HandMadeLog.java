package dev.sekisho.sandbox.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A log as a service would give it away, made by hand from the definitions, so that tests can spoil each part of it. */
final class HandMadeLog {

    final String service;
    final List<String> facts = new ArrayList<>();
    final List<Integer> signedAt = new ArrayList<>();
    private KeyPair key = newKey();

    HandMadeLog(String service) {
        this.service = service;
    }

    /** One with a fact of each of three aggregates, then a second of the first, signed at 0, 2 and 4. */
    static HandMadeLog usual(String service) {
        HandMadeLog log = new HandMadeLog(service);
        log.facts.addAll(List.of(log.fact(1, 1), log.fact(2, 1), log.fact(3, 1), log.fact(1, 2)));
        log.signedAt.addAll(List.of(0, 2, 4));
        return log;
    }

    HandMadeLog copy() {
        HandMadeLog copy = new HandMadeLog(service);
        copy.facts.addAll(facts);
        copy.signedAt.addAll(signedAt);
        copy.key = key;
        return copy;
    }

    void drawAnotherKey() {
        key = newKey();
    }

    String fact(int aggregate, int version) {
        return "{\"source\":\"/sekisho/%s\",\"subject\":\"00000000-0000-4000-8000-%012d\",\"aggregateversion\":%d}"
                .formatted(service, aggregate, version);
    }

    /** A fact that keeps a checkpoint of another log. */
    String anchorOf(HandMadeLog other, int size, int aggregate) {
        String note = other.checkpoint(size);
        String escaped = note.substring(0, note.length() - 1).replace("\n", "\\n");
        return ("{\"source\":\"/sekisho/%s\",\"type\":\"dev.sekisho.audit.checkpoint-anchored.v1\","
                        + "\"subject\":\"00000000-0000-4000-8000-%012d\",\"aggregateversion\":1,"
                        + "\"data\":{\"log\":\"sekisho.dev/audit/%s\",\"size\":%d,\"note\":\"%s\"}}")
                .formatted(service, aggregate, other.service, size, escaped);
    }

    HandMadeLog writeTo(Path folder) throws IOException {
        Path place = Files.createDirectories(folder.resolve(service));
        Files.writeString(place.resolve("key"), keyLine() + "\n");
        StringBuilder checkpoints = new StringBuilder();
        signedAt.forEach(size -> checkpoints.append(checkpoint(size)));
        Files.writeString(place.resolve("checkpoints"), checkpoints);
        StringBuilder entries = new StringBuilder();
        facts.forEach(fact -> entries.append(entry(fact)));
        Files.writeString(place.resolve("entries"), entries);
        return this;
    }

    Path folderIn(Path folder) {
        return folder.resolve(service);
    }

    String entry(String fact) {
        return base64(leaf(fact)) + " " + fact + "\n";
    }

    String checkpoint(int size) {
        return signed("sekisho.dev/audit/" + service, size);
    }

    /** Seven lines, the last one empty. */
    String signed(String name, int size) {
        return signed(name, size, root(facts.subList(0, size)));
    }

    /** The same over a root that somebody else computed. */
    String signedRoot(int size, byte[] root) {
        return signed("sekisho.dev/audit/" + service, size, root);
    }

    private String signed(String name, int size, byte[] root) {
        String text = name + "\n" + size + "\n" + base64(root) + "\ntime 2026-11-22T00:00:0" + (size % 10) + "Z\n";
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] blob = joined(keyId(), signature.sign());
            return text + "\n\u2014 sekisho.dev/audit/" + service + " " + base64(blob) + "\n\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyLine() {
        return "sekisho.dev/audit/" + service + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + base64(joined(new byte[] {1}, raw()));
    }

    private byte[] keyId() {
        byte[] name = ("sekisho.dev/audit/" + service + "\n\u0001").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(sha256(joined(name, raw())), 4);
    }

    private byte[] raw() {
        byte[] spki = key.getPublic().getEncoded();
        return Arrays.copyOfRange(spki, spki.length - 32, spki.length);
    }

    private static byte[] leaf(String fact) {
        return sha256(joined(new byte[] {0}, fact.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] root(List<String> facts) {
        int n = facts.size();
        if (n == 0) {
            return sha256(new byte[0]);
        }
        if (n == 1) {
            return leaf(facts.get(0));
        }
        int k = Integer.highestOneBit(n - 1);
        return sha256(joined(new byte[] {1}, joined(root(facts.subList(0, k)), root(facts.subList(k, n)))));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
