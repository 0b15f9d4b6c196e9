package vn.thanhtri.testing.result;

import ca.uhn.hl7v2.AcknowledgmentCode;
import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.v251.message.ACK;
import ca.uhn.hl7v2.model.v251.message.ORU_R01;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.idgenerator.UUIDGenerator;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/**
 * ORU^R01 messages of laboratories (HL7 v2.5.1; older and newer ones are read as such): all observations of a message are taken, or
 * none. A message that was sent twice changes nothing and is acknowledged again.
 */
@Component
class Hl7Results {
    private static final int MOST_SAID = 20;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final TubeResults results;
    private final Words words;
    private final Clock clock;
    private final PipeParser parser;

    Hl7Results(TubeResults results, Words words, Clock clock) {
        this.results = results;
        this.words = words;
        this.clock = clock;
        DefaultHapiContext context = new DefaultHapiContext();
        // by default it keeps its numbers in a file of the working folder
        context.getParserConfiguration().setIdGenerator(new UUIDGenerator());
        context.setModelClassFactory(new CanonicalModelClassFactory("2.5.1"));
        context.setValidationContext(ValidationContextFactory.noValidation());
        this.parser = context.getPipeParser();
    }

    /** @param taken whether everything in it was @param acknowledgement as ER7 */
    record Answer(boolean taken, String acknowledgement) {}

    Answer take(String er7) {
        Message message;
        try {
            message = parser.parse(er7.strip().replace("\r\n", "\r").replace('\n', '\r') + "\r");
        } catch (HL7Exception unreadable) {
            return rejected("not an HL7 v2 message: " + unreadable.getMessage());
        }
        if (!(message instanceof ORU_R01 oru)) {
            return answer(message, AcknowledgmentCode.AR, List.of("ORU^R01 expected, " + message.getName() + " came"));
        }
        List<String> faults = new ArrayList<>();
        List<ReportResult> told = Hl7Reader.read(oru, faults);
        if (!faults.isEmpty()) {
            return answer(message, AcknowledgmentCode.AE, faults);
        }
        try {
            results.report(told, "HL7");
            return answer(message, AcknowledgmentCode.AA, List.of());
        } catch (RefusedException refused) {
            return answer(message, AcknowledgmentCode.AE, List.of(words.say(Language.EN, refused.refusal())));
        }
    }

    private Answer answer(Message message, AcknowledgmentCode code, List<String> faults) {
        try {
            ACK acknowledgement = (ACK) message.generateACK(code, null);
            acknowledgement
                    .getMSH()
                    .getDateTimeOfMessage()
                    .getTime()
                    .setValue(SECOND.format(VietnamTime.localOf(clock.instant())));
            if (!faults.isEmpty()) {
                acknowledgement.getMSA().getTextMessage().setValue(faults.getFirst());
                for (int i = 0; i < Math.min(faults.size(), MOST_SAID); i++) {
                    acknowledgement.getERR(i).getUserMessage().setValue(faults.get(i));
                    acknowledgement.getERR(i).getSeverity().setValue("E");
                }
            }
            return new Answer(code == AcknowledgmentCode.AA, parser.encode(acknowledgement));
        } catch (HL7Exception | IOException e) {
            throw new IllegalStateException("acknowledgement of " + message.getName(), e);
        }
    }

    /** What is no message has no header to answer to. */
    private Answer rejected(String why) {
        String now = SECOND.format(VietnamTime.localOf(clock.instant()));
        return new Answer(
                false,
                "MSH|^~\\&|THANHTRI||||" + now + "||ACK|" + now + "|P|2.5.1\rMSA|AR||" + why.replace('|', ' ') + "\r");
    }
}
