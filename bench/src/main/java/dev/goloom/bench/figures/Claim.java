package dev.goloom.bench.figures;

/** A claim of the published study and what this run says about it. */
public record Claim(String id, String claim, Platform platform, Verdict verdict, String evidence) {}
