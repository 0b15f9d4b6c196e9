package vn.thanhtri.tracing.detail;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A kind of thing that may be known of a case: how many of it there may be, which parts it has, which codes it takes. */
public enum DetailKind {
    /** Code {@code NATIONAL} (BN17), {@code PROVINCIAL}, or {@code LIST}: that of a list taken in. Told as it is written. */
    OFFICIAL_NUMBER(true, List.of("NATIONAL", "PROVINCIAL", "LIST"), Part.TOLD),
    AGE(false, List.of(), Part.TOLD),
    OCCUPATION(false, List.of(), Part.TOLD),
    HEALTH_WORKER(false, Codes.YES_NO),
    NATIONALITY(false, List.of(), Part.TOLD),
    PREGNANCY(false, Codes.YES_NO, Part.AMOUNT),
    SYMPTOM(
            true,
            List.of(
                    "FEVER",
                    "COUGH",
                    "SORE_THROAT",
                    "RUNNY_NOSE",
                    "SHORT_OF_BREATH",
                    "CHEST_PAIN",
                    "FATIGUE",
                    "MUSCLE_ACHE",
                    "HEADACHE",
                    "LOSS_OF_SMELL",
                    "LOSS_OF_TASTE",
                    "DIARRHOEA",
                    "VOMITING",
                    "RASH",
                    "RED_EYES",
                    "PNEUMONIA",
                    "OTHER"),
            Part.TOLD,
            Part.AT),
    CONDITION(
            true,
            List.of(
                    "NONE",
                    "HYPERTENSION",
                    "DIABETES",
                    "HEART",
                    "LUNG",
                    "KIDNEY",
                    "LIVER",
                    "CANCER",
                    "IMMUNE",
                    "OBESITY",
                    "OTHER"),
            Part.TOLD),
    /** Whether at all; the doses stand each for itself. */
    VACCINATION(false, List.of("NONE", "PARTIAL", "FULL", "UNKNOWN")),
    /** Amount: the number of the dose; told: the product. */
    DOSE(true, List.of(), Part.AMOUNT, Part.TOLD, Part.AT),
    EARLIER_INFECTION(true, List.of(), Part.TOLD, Part.AT),
    /** Amount: the lowest Ct; told: Ct of each gene, the laboratory. */
    TEST(
            true,
            List.of("PCR_POSITIVE", "PCR_NEGATIVE", "RAPID_POSITIVE", "RAPID_NEGATIVE", "OTHER"),
            Part.AT,
            Part.AMOUNT,
            Part.TOLD),
    REPORTED(false, List.of(), Part.AT),
    ORIGIN(false, List.of(), Part.TOLD),
    INFECTED_AT(false, List.of(), Part.TOLD),
    EXPOSURE(true, List.of(), Part.TOLD, Part.AT, Part.UNTIL),
    TRAVEL(true, List.of(), Part.TOLD, Part.AT),
    PLACE(true, List.of("HOME", "STATION", "HOSPITAL", "QUARANTINE", "OTHER"), Part.TOLD, Part.AT),
    SEVERITY(true, List.of("NO_SYMPTOMS", "MILD", "MODERATE", "SEVERE", "CRITICAL"), Part.TOLD, Part.AT),
    /** Of a death: until is when the certificate was written, told its number. */
    OUTCOME(
            true,
            List.of("ALIVE", "IN_CARE", "RECOVERED", "DISCHARGED", "DIED", "TRANSFERRED", "LOST"),
            Part.TOLD,
            Part.AT,
            Part.UNTIL),
    /** A column of a list that is none of these, by its own name. */
    OTHER(true, List.of(), Part.NAME, Part.TOLD);

    private final boolean many;
    private final List<String> codes;
    private final Set<Part> parts;

    DetailKind(boolean many, List<String> codes, Part... parts) {
        this.many = many;
        this.codes = codes;
        this.parts = parts.length == 0 ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(List.of(parts));
    }

    /** What a detail may say beside its code. */
    public enum Part {
        NAME,
        TOLD,
        AT,
        UNTIL,
        AMOUNT
    }

    private static final class Codes {
        static final List<String> YES_NO = List.of("YES", "NO");
    }

    /** Whether there may be several of it. */
    public boolean many() {
        return many;
    }

    /** One of which a detail has to name; empty where there are none. */
    public List<String> codes() {
        return codes;
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    /** Of its words: {@code detail.SYMPTOM}, and of a code {@code detail.SYMPTOM.FEVER}. */
    public String key() {
        return "detail." + name();
    }
}
