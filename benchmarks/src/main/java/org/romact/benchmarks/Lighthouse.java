package org.romact.benchmarks;

import java.nio.file.Path;

/** The ten main pages of the public face as Lighthouse sees them; what is measured and what is aimed at stands in lighthouse/measure.mjs. */
final class Lighthouse {
    private Lighthouse() {}

    /** @param arguments the languages to look at; English where none is given */
    public static void main(String[] arguments) throws Exception {
        Path script = Path.of(System.getProperty("romact.checkout", "."), "benchmarks", "lighthouse", "measure.mjs");
        int worst = 0;
        try (Running romact = new Running()) {
            for (String language : arguments.length == 0 ? new String[] {"en"} : arguments) {
                Process node = new ProcessBuilder("node", script.toString(), romact.address, language)
                        .inheritIO()
                        .start();
                worst = Math.max(worst, node.waitFor());
            }
        }
        System.exit(worst);
    }
}
