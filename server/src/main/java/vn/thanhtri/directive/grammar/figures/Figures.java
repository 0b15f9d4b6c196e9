package vn.thanhtri.directive.grammar.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Metadata;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.PointKind;

/**
 * A parse beside what a reader found. An order has a task of its own when a proposed action begins in it, or holds its first words and no
 * other order's; an action that begins in no order and holds none is no order.
 */
public final class Figures {

    public final Share orders = new Share();
    public final Share addressees = new Share();
    public final Share inherited = new Share();
    public final Share coordinating = new Share();
    public final Share timing = new Share();
    public final Share reportTo = new Share();
    public final Share metadata = new Share();
    /** By rule: how often what it proposed was right. */
    public final Map<String, Share> rules = new TreeMap<>();

    private final List<String> falseTasks = new ArrayList<>();
    private int tasks;
    private int accounted;
    private int characters;
    private int wrong;
    private int wrongShown;
    private int right;
    private int rightShown;

    public static Figures of(String name, ParsedDirective parsed, Reading reading) {
        Figures figures = new Figures();
        figures.orders(name, parsed, reading);
        figures.points(name, parsed, reading);
        reading.metadata().forEach((field, value) -> figures.head(name, parsed.metadata(), field, value));
        Accounted accounted = Accounted.of(parsed);
        figures.accounted = accounted.in();
        figures.characters = accounted.of();
        return figures;
    }

    private void head(String name, Metadata read, String field, String value) {
        String got = Metadatas.value(read, field);
        String where = name + " " + field + " " + got + " for " + value;
        metadata.count(value.equals(got), where);
        Ground ground = read.grounds().get(field);
        if (ground != null) {
            judge(ground, value.equals(got), where);
        }
    }

    public void add(Figures other) {
        orders.add(other.orders);
        addressees.add(other.addressees);
        inherited.add(other.inherited);
        coordinating.add(other.coordinating);
        timing.add(other.timing);
        reportTo.add(other.reportTo);
        metadata.add(other.metadata);
        other.rules.forEach(
                (rule, share) -> rules.computeIfAbsent(rule, _ -> new Share()).add(share));
        falseTasks.addAll(other.falseTasks);
        tasks += other.tasks;
        accounted += other.accounted;
        characters += other.characters;
        wrong += other.wrong;
        wrongShown += other.wrongShown;
        right += other.right;
        rightShown += other.rightShown;
    }

    public List<String> falseTasks() {
        return List.copyOf(falseTasks);
    }

    /** Share of proposed actions that are no order, 0..1. */
    public double falseTaskShare() {
        return tasks == 0 ? 0 : (double) falseTasks.size() / tasks;
    }

    /** Share of the characters, blanks apart, that stand in a sentence accounted for, 0..1. */
    public double accountedShare() {
        return characters == 0 ? 1 : (double) accounted / characters;
    }

    /** Of wrong fields, the share that an officer is asked to look at, 0..1. */
    public double doubtOfWrong() {
        return wrong == 0 ? 1 : (double) wrongShown / wrong;
    }

    /** Of right fields, the share that an officer is asked to look at for nothing, 0..1. */
    public double doubtOfRight() {
        return right == 0 ? 0 : (double) rightShown / right;
    }

    private void orders(String name, ParsedDirective parsed, Reading reading) {
        if (reading.orders().isEmpty()) {
            return; // a reader of its fields only
        }
        String text = parsed.text();
        List<int[]> extents = Extents.of(name, text, reading.orders());
        List<Action> actions = parsed.points().stream()
                .filter(point -> point.kind() != PointKind.ASSESSMENT)
                .flatMap(point -> point.actions().stream())
                .toList();
        boolean[] used = new boolean[actions.size()];
        for (int[] order : extents) {
            boolean own = false;
            for (int i = 0; i < used.length; i++) {
                int start = actions.get(i).span().start();
                boolean begins = start >= order[0] - 3 && start < order[1];
                boolean holds = start < order[0]
                        && actions.get(i).span().end() > order[0]
                        && extents.stream().noneMatch(o -> o[0] >= start && o[0] < order[0]);
                if (begins || holds) {
                    used[i] = true;
                    own = true;
                }
            }
            orders.count(
                    own,
                    name + " "
                            + text.substring(order[0], Math.min(text.length(), order[0] + 70))
                                    .replace('\n', ' '));
        }
        tasks += actions.size();
        for (int i = 0; i < used.length; i++) {
            Action action = actions.get(i);
            if (!used[i]) {
                falseTasks.add(name + " " + action.span().text().replace('\n', ' '));
            }
            judge(action.ground(), used[i], name + " " + action.span().text());
        }
    }

    private void points(String name, ParsedDirective parsed, Reading reading) {
        for (Reading.PointRead wanted : reading.points()) {
            Point point = parsed.points().stream()
                    .filter(p -> flat(p.span().text()).startsWith(flat(wanted.first())))
                    .findFirst()
                    .orElse(null);
            String where = name + " " + wanted.first();
            Set<String> explicit = of(wanted.parties(), false);
            Set<String> above = of(wanted.parties(), true);
            Set<String> gotExplicit = new TreeSet<>();
            Set<String> gotAbove = new TreeSet<>();
            Set<String> with = new TreeSet<>();
            Set<String> when = new TreeSet<>();
            Set<String> to = new TreeSet<>();
            if (point != null) {
                point.addressees()
                        .forEach(a -> Words.codes(a.org()).forEach(code -> {
                            String word =
                                    a.role().name().toLowerCase(Locale.ROOT) + ":" + code + (a.inherited() ? "~" : "");
                            (a.inherited() ? gotAbove : gotExplicit).add(word);
                            judge(a.ground(), wanted.parties().contains(word), where + " " + word);
                        }));
                point.coordinating().forEach(b -> {
                    String code = b.org().replace(' ', '_');
                    with.add(code);
                    judge(b.ground(), wanted.coordinating().contains(code), where + " with " + code);
                });
                point.timing().forEach(t -> {
                    String word = Words.of(t.when());
                    when.add(word);
                    judge(t.ground(), wanted.timing().contains(word), where + " " + word);
                });
                point.reportTo().forEach(b -> {
                    String code = b.org().replace(' ', '_');
                    to.add(code);
                    judge(b.ground(), wanted.reportTo().contains(code), where + " to " + code);
                });
            }
            addressees.add(where, gotExplicit, explicit);
            inherited.add(where, gotAbove, above);
            coordinating.add(where, with, wanted.coordinating());
            timing.add(where, when, wanted.timing());
            reportTo.add(where, to, wanted.reportTo());
        }
    }

    private void judge(Ground ground, boolean isRight, String where) {
        rules.computeIfAbsent(ground.rule(), _ -> new Share()).count(isRight, where);
        if (isRight) {
            right++;
            rightShown += ground.review() ? 1 : 0;
        } else {
            wrong++;
            wrongShown += ground.review() ? 1 : 0;
        }
    }

    private static Set<String> of(Set<String> parties, boolean inherited) {
        return parties.stream()
                .filter(p -> p.endsWith("~") == inherited)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String flat(String words) {
        return words.replaceAll("[\\s*]+", " ").strip();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "orders with a task of their own %.3f, tasks that are no order %.3f of %d, sentences accounted for"
                        + " %.3f%naddressees   %s%ninherited    %s%ncoordinating %s%ntiming       %s%nreport to   "
                        + " %s%nmetadata     %.3f%ndoubt is shown at %.3f of %d wrong and %.3f of %d right fields",
                orders.recall(),
                falseTaskShare(),
                tasks,
                accountedShare(),
                addressees,
                inherited,
                coordinating,
                timing,
                reportTo,
                metadata.recall(),
                doubtOfWrong(),
                wrong,
                doubtOfRight(),
                right);
    }
}
