package vn.thanhtri.bench;

import java.io.IOException;

/** JMH's own command line; arguments as it takes them, e.g. {@code EngineBenchmark -p people=2000000}. */
public final class Jmh {
    private Jmh() {}

    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
