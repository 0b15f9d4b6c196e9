package vn.thanhtri.tracing.linelist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.Ground;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** Coded values of cases by their words in both languages, and by what lists of others call them. */
@Component
class CodedWords {
    private final Words words;
    private final Map<String, CaseClass> classes = new HashMap<>();
    private final Map<String, Ground> grounds = new HashMap<>();
    private final Map<String, FoundIn> found = new HashMap<>();
    private final Map<String, Onset> onsets = new HashMap<>();
    private final Map<String, String> outcomes = new HashMap<>();

    CodedWords(Words words) {
        this.words = words;
        fill(classes, CaseClass.values(), "case.class.");
        fill(grounds, Ground.values(), "case.ground.");
        fill(found, FoundIn.values(), "tracing.found.");
        fill(onsets, Onset.values(), "tracing.onset.");
        for (String never : new String[] {"khong trieu chung", "asymptomatic", "no symptoms", "none ever"}) {
            onsets.put(never, Onset.NEVER);
        }
        for (String unknown : new String[] {"chua ro", "khong ro", "unknown", "na", "n/a", "-"}) {
            onsets.put(unknown, Onset.UNKNOWN);
        }
        Map<String, String> told = Map.of(
                "dead",
                "DIED",
                "died",
                "DIED",
                "deceased",
                "DIED",
                "death",
                "DIED",
                "chet",
                "DIED",
                "alive",
                "ALIVE",
                "song",
                "ALIVE",
                "khoi",
                "RECOVERED",
                "cured",
                "RECOVERED",
                "hospitalized",
                "IN_CARE");
        outcomes.putAll(told);
        outcomes.put("discharged", "DISCHARGED");
        outcomes.put("recovered", "RECOVERED");
    }

    private <E extends Enum<E>> void fill(Map<String, E> known, E[] values, String key) {
        for (E value : values) {
            known.put(Folding.fold(value.name()), value);
            for (Language language : Language.values()) {
                known.put(Folding.fold(words.say(language, key + value)), value);
            }
        }
    }

    Optional<CaseClass> sure(String cell) {
        return Optional.ofNullable(classes.get(Folding.fold(cell)));
    }

    Optional<FoundIn> found(String cell) {
        return Optional.ofNullable(found.get(Folding.fold(cell)));
    }

    Optional<Onset> onset(String cell) {
        return Optional.ofNullable(onsets.get(Folding.fold(cell)));
    }

    Optional<String> outcome(String cell) {
        return Optional.ofNullable(outcomes.get(Folding.fold(cell)));
    }

    /** Empty when one of them is none. */
    Optional<Set<Ground>> grounds(String cell) {
        Set<Ground> all = new HashSet<>();
        for (String one : cell.split("[+;\\n]")) {
            Ground ground = grounds.get(Folding.fold(one));
            if (ground == null) {
                return Optional.empty();
            }
            all.add(ground);
        }
        return Optional.of(all);
    }

    String say(String key) {
        return words.say(Language.VI, key);
    }
}
