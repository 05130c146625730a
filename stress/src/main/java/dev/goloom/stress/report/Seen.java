package dev.goloom.stress.report;

import org.openjdk.jcstress.annotations.Expect;

/**
 * An outcome of a race, and how often it was seen.
 *
 * @param outcome what the actors saw
 * @param count how often
 * @param expect what the race says of it
 * @param meaning the order that leads to it, or the violation that it is
 */
public record Seen(String outcome, long count, Expect expect, String meaning) {

    Seen plus(Seen other) {
        return new Seen(outcome, count + other.count, expect, meaning);
    }
}
