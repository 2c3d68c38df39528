package dev.sekisho.kit.attestation;

/** A policy in force with its version, as a service tells it in its attestation. */
public record PolicyVersion(String name, String version) {}
