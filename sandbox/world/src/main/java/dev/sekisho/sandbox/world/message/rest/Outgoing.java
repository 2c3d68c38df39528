package dev.sekisho.sandbox.world.message.rest;

import dev.sekisho.sandbox.world.message.Channel;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A message as the operator hands it over. */
record Outgoing(
        @NotNull Channel channel,
        @NotBlank String to,
        @NotBlank @Size(max = 10_000) String text,
        @NotBlank @Size(max = 200) String reference) {

    @AssertTrue boolean isReachable() {
        return channel == null || to == null || channel.reaches(to);
    }
}
