/** The people at work: each does as it would in life, and takes what the suite answers. None knows which policy is on. */
package dev.sekisho.sandbox.replay.scene;
