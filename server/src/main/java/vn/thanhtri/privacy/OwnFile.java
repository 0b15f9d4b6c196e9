package vn.thanhtri.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.personal.PersonalFieldStore;
import vn.thanhtri.kernel.personal.PersonalTable;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Looks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** Everything that is held about one person, as a file for them: their right to see it. */
@Service
public class OwnFile {
    private static final int MOST = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Persons persons;
    private final PersonalFieldStore fields;
    private final PrivacyStore store;
    private final Looks looks;
    private final Words words;
    private final Clock clock;

    OwnFile(Persons persons, PersonalFieldStore fields, PrivacyStore store, Looks looks, Words words, Clock clock) {
        this.persons = persons;
        this.fields = fields;
        this.store = store;
        this.looks = looks;
        this.words = words;
        this.clock = clock;
    }

    /** JSON: each table with the purpose of its fields and the rows about the person, and the journal. That it was made is kept. */
    @Transactional
    @Asks(Verb.GIVE_PERSON_DATA)
    public byte[] of(long id) {
        Person person = persons.get(id);
        looks.record(
                LookFact.PERSON_VIEWED,
                new SubjectRef("person", person.id()),
                person.residence().area(),
                Map.of("numbers", true, "at", "/persons/" + person.id() + "/own-data"));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("person", person.id());
        file.put("madeAt", VietnamTime.localOf(clock.instant()).toString());
        file.put("basis", words.say(Language.VI, "privacy.basis"));
        List<Map<String, Object>> tables = new ArrayList<>();
        for (PersonalTable table : fields.listTables()) {
            if (!table.whose().isEmpty()) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("table", table.name());
                Map<String, String> purposes = new LinkedHashMap<>();
                table.fields()
                        .forEach(field -> purposes.put(
                                field.name(), words.say(Language.VI, "privacy.purpose." + field.purpose())));
                told.put("purposes", purposes);
                told.put("rows", read(Rows.whole(MOST, fields.listRows(table, person.id(), MOST + 1))));
                tables.add(told);
            }
        }
        file.put("tables", tables);
        file.put("journal", read(Rows.whole(MOST, store.listFacts(person.id(), MOST + 1))));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private static List<JsonNode> read(List<String> rows) {
        return rows.stream().map(JSON::readTree).toList();
    }
}
