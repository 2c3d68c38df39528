package dev.sekisho.broken.roof.rest;

import dev.sekisho.broken.wall.jpa.BrickRow;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.other.Foreigner;

/** Reaches into another feature's adapter and into another service, on purpose. */
final class TileResource {

    BrickRow row;
    FactLog allowed;
    Foreigner foreigner;
}
