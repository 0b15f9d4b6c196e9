package vn.thanhtri.test;

/** What a program that is to be killed says: whole lines, each out before the next thing is done. */
public final class Probes {
    private Probes() {}

    public static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
