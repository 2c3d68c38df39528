package dev.sekisho.link.request;

/** A request that is over: it holds no number, no name and no mandate any more, and nothing leads out of it. */
public sealed interface EndedRequest extends LinkRequest permits Linked, Refused, Expired, Abandoned {}
