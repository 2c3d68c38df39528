package dev.sekisho.broken.roof;

import dev.sekisho.broken.wall.BrickImpl;

/** Closes a circle between two features, on purpose. */
public final class Tile {

    BrickImpl below;
}
