package dev.sekisho.sandbox.world.mitome;

import dev.sekisho.sandbox.world.ekyc.Courier;
import dev.sekisho.sandbox.world.ekyc.Vendor;

/** The eKYC vendor ミトメ: says by webhook only that something happened, and by a machine first what a person says later. */
public record Mitome(Vendor desk, Courier courier) {}
