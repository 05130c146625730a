package dev.goloom.bench.figures;

/** One thing to measure: its samples come from processes of its own. */
public sealed interface Task permits Configuration, Making, Rung, Situation, Versioned {
    Platform platform();
}
