package vn.thanhtri.testing.result;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.model.v251.group.ORU_R01_OBSERVATION;
import ca.uhn.hl7v2.model.v251.group.ORU_R01_ORDER_OBSERVATION;
import ca.uhn.hl7v2.model.v251.group.ORU_R01_PATIENT_RESULT;
import ca.uhn.hl7v2.model.v251.message.ORU_R01;
import ca.uhn.hl7v2.model.v251.segment.OBR;
import ca.uhn.hl7v2.model.v251.segment.OBX;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;

/**
 * Reads orders and observations: the tube is the specimen (SPM-2), else the filler's or placer's number (OBR-3, OBR-2); a coded or
 * written value is the outcome, a number the threshold cycle of the gene that OBX-3 names. Times without an offset are local.
 */
final class Hl7Reader {
    private static final Pattern TIME = Pattern.compile("([0-9]{12})([0-9]{2})?(?:\\.[0-9]+)?([+-][0-9]{4})?");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);
    /** Words of laboratories, and codes of SNOMED CT. */
    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
            Map.entry("POS", Outcome.POSITIVE),
            Map.entry("POSITIVE", Outcome.POSITIVE),
            Map.entry("DETECTED", Outcome.POSITIVE),
            Map.entry("10828004", Outcome.POSITIVE),
            Map.entry("260373001", Outcome.POSITIVE),
            Map.entry("NEG", Outcome.NEGATIVE),
            Map.entry("NEGATIVE", Outcome.NEGATIVE),
            Map.entry("NOT DETECTED", Outcome.NEGATIVE),
            Map.entry("260385009", Outcome.NEGATIVE),
            Map.entry("260415000", Outcome.NEGATIVE),
            Map.entry("IND", Outcome.INCONCLUSIVE),
            Map.entry("INCONCLUSIVE", Outcome.INCONCLUSIVE),
            Map.entry("INDETERMINATE", Outcome.INCONCLUSIVE),
            Map.entry("419984006", Outcome.INCONCLUSIVE),
            Map.entry("INV", Outcome.INVALID),
            Map.entry("INVALID", Outcome.INVALID),
            Map.entry("455371000124106", Outcome.INVALID));

    private Hl7Reader() {}

    /** @param faults what could not be read is told here, by the number of the order */
    static List<ReportResult> read(ORU_R01 message, List<String> faults) {
        List<ReportResult> told = new ArrayList<>();
        int order = 0;
        try {
            for (ORU_R01_PATIENT_RESULT patient : message.getPATIENT_RESULTAll()) {
                for (ORU_R01_ORDER_OBSERVATION one : patient.getORDER_OBSERVATIONAll()) {
                    order++;
                    int before = faults.size();
                    ReportResult read = read(one, "OBR " + order + ": ", faults);
                    if (read != null && faults.size() == before) {
                        told.add(read);
                    }
                }
            }
        } catch (HL7Exception unreadable) {
            faults.add("OBR " + order + ": " + unreadable.getMessage());
        }
        if (order == 0) {
            faults.add("no OBR");
        }
        return told;
    }

    private static @Nullable ReportResult read(ORU_R01_ORDER_OBSERVATION one, String where, List<String> faults)
            throws HL7Exception {
        OBR obr = one.getOBR();
        String specimen = one.getSPECIMENReps() == 0
                ? ""
                : text(one.getSPECIMEN(0)
                        .getSPM()
                        .getSpecimenID()
                        .getPlacerAssignedIdentifier()
                        .getEntityIdentifier());
        String code = first(
                specimen,
                text(obr.getFillerOrderNumber().getEntityIdentifier()),
                text(obr.getPlacerOrderNumber().getEntityIdentifier()));
        String time = text(obr.getResultsRptStatusChngDateTime().getTime());
        boolean corrected = text(obr.getResultStatus()).equals("C");
        Outcome outcome = null;
        Map<String, BigDecimal> ct = new TreeMap<>();
        for (ORU_R01_OBSERVATION observation : one.getOBSERVATIONAll()) {
            OBX obx = observation.getOBX();
            corrected |= text(obx.getObservationResultStatus()).equals("C");
            time = first(text(obx.getDateTimeOfTheObservation().getTime()), time);
            List<String> values = values(obx);
            Outcome said = values.stream()
                    .map(value -> OUTCOMES.get(value.toUpperCase(Locale.ROOT)))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            String value = values.isEmpty() ? "" : values.getFirst();
            if (said != null) {
                outcome = said;
            } else if (text(obx.getValueType()).equals("NM")
                    && ResultForms.ct(value).isPresent()) {
                ct.put(
                        first(
                                text(obx.getObservationIdentifier().getText()),
                                text(obx.getObservationIdentifier().getIdentifier())),
                        ResultForms.ct(value).orElseThrow());
            } else {
                faults.add(where + "OBX-5 \"" + String.join(" ", values) + "\" is neither a result nor a cycle");
            }
        }
        Instant at = instant(time);
        if (code.isEmpty()) {
            faults.add(where + "no tube in SPM-2, OBR-3 or OBR-2");
        }
        if (outcome == null) {
            faults.add(where + "no OBX says positive, negative, inconclusive or invalid");
        }
        if (at == null) {
            faults.add(where + "\"" + time + "\" in OBX-14 or OBR-22 is no time");
        }
        return outcome == null || at == null
                ? null
                : new ReportResult(code, Method.PCR, outcome, ct, at, "", corrected ? "HL7: OBX-11 C" : "");
    }

    /** Code and words of a value. */
    private static List<String> values(OBX obx) throws HL7Exception {
        List<String> values = new ArrayList<>();
        for (Varies one : obx.getObservationValue()) {
            Type value = one.getData();
            for (String part : value.encode().split("\\^", -1)) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    static @Nullable Instant instant(String written) {
        Matcher time = TIME.matcher(written);
        if (!time.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(time.group(1), MINUTE);
            return time.group(3) == null ? VietnamTime.at(local) : local.toInstant(ZoneOffset.of(time.group(3)));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String text(Type type) throws HL7Exception {
        String text = type.encode();
        return text == null ? "" : text.strip();
    }
}
