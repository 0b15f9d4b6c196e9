package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;

/** Every field of what programs send, left out, null and garbled: never a failure, and a refusal names the field in both languages. */
@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("API: mỗi trường bị thiếu, để null hoặc viết hỏng")
class ApiFieldsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Object> GARBLED =
            List.of("rác", "31/02/2021", "", -1, true, List.of("rác"), Map.of("x", 1));
    private static final Set<String> UNREADABLE_MOMENTS = Set.of("rác", "31/02/2021");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private Encounters encounters;

    private Site site;
    private long outbreak;
    private long su;
    private long lan;

    private record Sent(String method, String path, Object body, Set<String> needed, Set<String> moments) {}

    @BeforeEach
    void twoPersons() {
        site = Site.seenBy(Cast.CDC, context);
        cast.now("2021-07-28T09:00");
        outbreak = cast.outbreak();
        su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
    }

    private List<Sent> all() {
        long met = Province.as(
                Cast.CDC,
                () -> encounters.record(new RecordEncounter(
                        su, lan, at("2021-07-24T08:00"), at("2021-07-24T09:00"), "chợ", "tự khai")));
        String from = "2021-07-24T08:00:00+07:00";
        String to = "2021-07-24T09:00:00+07:00";
        Map<String, Object> there = Map.of("person", lan, "from", from, "to", to, "seat", "bàn 4");
        return List.of(
                new Sent(
                        "POST",
                        "/outbreaks",
                        Map.of("name", "Ổ dịch", "codePrefix", "AB", "unitCode", "05917", "openedOn", "2021-07-20"),
                        Set.of("name", "codePrefix", "unitCode", "openedOn"),
                        Set.of("openedOn")),
                new Sent(
                        "POST",
                        "/cases",
                        Map.of(
                                "outbreak", outbreak,
                                "person", su,
                                "onsetOn", "2021-07-22",
                                "sampledAt", from,
                                "positiveAt", to,
                                "confirmedAt", to,
                                "foundIn", "COMMUNITY",
                                "source", "UNKNOWN",
                                "isolatedAt", to),
                        Set.of("outbreak", "person", "sampledAt", "positiveAt"),
                        Set.of("onsetOn", "sampledAt", "positiveAt", "confirmedAt", "isolatedAt")),
                new Sent(
                        "POST",
                        "/encounters",
                        List.of(Map.of(
                                "personA", su,
                                "personB", lan,
                                "from", from,
                                "to", to,
                                "place", "chợ",
                                "reportedBy", "tự khai")),
                        Set.of("personA", "personB", "from"),
                        Set.of("from", "to")),
                new Sent(
                        "POST",
                        "/gatherings",
                        Map.of(
                                "kind",
                                "WEDDING",
                                "name",
                                "Đám cưới",
                                "place",
                                "nhà văn hóa",
                                "unitCode",
                                "05938",
                                "from",
                                from,
                                "to",
                                to,
                                "outbreak",
                                outbreak,
                                "people",
                                List.of(there)),
                        Set.of("kind", "name", "unitCode", "from", "to"),
                        Set.of("from", "to")),
                new Sent(
                        "POST",
                        "/isolations",
                        Map.of("person", lan, "place", "Bệnh viện A", "from", from, "to", to),
                        Set.of("person", "from"),
                        Set.of("from", "to")),
                new Sent(
                        "POST",
                        "/contact-actions",
                        Map.of("persons", List.of(lan), "kind", "LOCATED", "at", from, "reference", "", "note", "gọi"),
                        Set.of("persons", "kind", "at"),
                        Set.of("at")),
                new Sent(
                        "POST",
                        "/persons",
                        Map.of(
                                "name", "Vi Thị Mới",
                                "born", "1991",
                                "sex", "nữ",
                                "phones", List.of("0912777000"),
                                "unit", "05917",
                                "hamlet", "Tranh",
                                "address", "",
                                "anyway", true),
                        Set.of("name", "unit"),
                        Set.of()),
                new Sent(
                        "PUT",
                        "/persons/" + lan + "/residence",
                        Map.of("unit", "05938", "hamlet", "Bến", "address", ""),
                        Set.of("unit"),
                        Set.of()),
                new Sent(
                        "PATCH",
                        "/persons/" + lan + "/identity",
                        Map.of("name", "Trần Thị Lan", "born", "1990", "sex", "nữ", "reason", "giấy tờ"),
                        Set.of("reason"),
                        Set.of()),
                new Sent(
                        "PUT",
                        "/encounters/" + met + "?reason=x",
                        Map.of("personA", su, "personB", lan, "from", from, "to", to, "place", "", "reportedBy", ""),
                        Set.of("personA", "personB", "from"),
                        Set.of("from", "to")),
                new Sent(
                        "POST",
                        "/records/meeting/" + met + "/withdrawal",
                        Map.of("reason", "nhầm"),
                        Set.of("reason"),
                        Set.of()));
    }

    @Test
    @DisplayName(
            "không bao giờ là lỗi 500; trường cần có thì 400 hoặc 422, nêu tên trường, bằng tiếng Việt và tiếng Anh")
    void everyField() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Sent sent : all()) {
            for (String field : fields(sent.body())) {
                for (Object bad : bad()) {
                    String what = sent.method() + " " + sent.path() + " " + field + "=" + bad;
                    boolean needed = sent.needed().contains(field) && (bad == MISSING || bad == NULL)
                            || sent.moments().contains(field) && UNREADABLE_MOMENTS.contains(bad);
                    judge(what, field, needed, answer(sent, with(sent.body(), field, bad)), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void judge(
            String what, String field, boolean needed, MockHttpServletResponse answer, List<String> wrong)
            throws Exception {
        int status = answer.getStatus();
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        if (status >= 500) {
            wrong.add(what + " is " + status);
        } else if (needed && status != 400 && status != 422) {
            wrong.add(what + " is accepted: " + status);
        } else if (status == 400 || status == 422) {
            Map<?, ?> said = JSON.readValue(text, Map.class);
            if (!(said.get("detailByLanguage") instanceof Map<?, ?> both)
                    || String.valueOf(both.get("vi")).equals(String.valueOf(both.get("en")))) {
                wrong.add(what + " is refused in one language: " + text);
            } else if (needed && !String.valueOf(said.get("field")).endsWith(field)) {
                wrong.add(what + " names another field: " + text);
            }
        }
    }

    private static final Object MISSING = new Object() {
        @Override
        public String toString() {
            return "(left out)";
        }
    };
    private static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static List<Object> bad() {
        List<Object> bad = new ArrayList<>(GARBLED);
        bad.add(MISSING);
        bad.add(NULL);
        return bad;
    }

    private static List<String> fields(Object body) {
        return List.copyOf(object(body).keySet().stream().map(String::valueOf).toList());
    }

    private static Map<?, ?> object(Object body) {
        return body instanceof List<?> several ? object(several.getFirst()) : (Map<?, ?>) body;
    }

    private static Object with(Object body, String field, Object value) {
        Map<Object, Object> changed = new LinkedHashMap<>(object(body));
        if (value == MISSING) {
            changed.remove(field);
        } else {
            changed.put(field, value == NULL ? null : value);
        }
        return body instanceof List<?> ? Arrays.asList(changed) : changed;
    }

    private MockHttpServletResponse answer(Sent sent, Object body) throws Exception {
        return site.answer(MockMvcRequestBuilders.request(HttpMethod.valueOf(sent.method()), "/api/v1" + sent.path())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body)));
    }
}
