package vn.thanhtri.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonSearch;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Site;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Trang danh sách")
class TablePagesTest {
    private static final int PEOPLE = 6_000;
    private static final String FORMULA = "=HYPERLINK(0)";
    private static final Pattern ROW = Pattern.compile("href=\"/persons/(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\"[^>]*>\\s*Trang sau");
    private static final Pattern PREVIOUS = Pattern.compile("href=\"([^\"]*)\"[^>]*>\\s*Trang trước");

    private final Actor epidemiologist = new Actor(1L, null, "Đinh Thu Hà", "19.", Role.EPIDEMIOLOGIST);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PersonSearch persons;

    private Site site;

    @BeforeAll
    void people() {
        site = Site.seenBy(epidemiologist, context);
        Acting.run(
                epidemiologist,
                () -> transaction.executeWithoutResult(running -> {
                    // every third without a year of birth, many of one name
                    database.sql("""
                            insert into people.person (full_name, born_year, sex, area)
                            select (array['Nguyễn Văn', 'Trần Thị', 'Đào Thị'])[1 + n % 3] || ' '
                                       || (array['An', 'Ánh', 'Bình', 'Đức', 'Yến'])[1 + n % 5],
                                   case when n % 3 > 0 then 1940 + n % 60 end, 'F', '19.05908.'
                            from generate_series(1, :most) as n
                            """).param("most", PEOPLE - 1).update();
                    database.sql("insert into people.person (full_name, area) values (:name, '19.05908.')")
                            .param("name", FORMULA)
                            .update();
                }));
        Acting.run(Actor.system(), () -> database.sql("analyze people.person").update());
    }

    @Test
    @DisplayName(
            "lật hết các trang theo mọi cách sắp xếp, xuôi và ngược, thấy mỗi dòng đúng một lần và không thiếu dòng nào")
    void everyRowOnce() {
        for (String sort : List.of("id", "name", "born")) {
            for (boolean down : List.of(true, false)) {
                Asked asked = new Asked(Map.of(), Map.of(), sort, down, 0, false, 0, 1000);
                List<Long> there = new ArrayList<>();
                Slice<Person> slice = list(asked);
                assertThat(slice.found()).isEqualTo(PEOPLE);
                slice.rows().forEach(person -> there.add(person.id()));
                Asked last = asked;
                while (slice.more()) {
                    last = asked.after(slice.last(), there.size());
                    slice = list(last);
                    slice.rows().forEach(person -> there.add(person.id()));
                }
                assertThat(there).as(sort + down).doesNotHaveDuplicates().hasSize(PEOPLE);
                List<Long> back = new ArrayList<>();
                slice.rows().reversed().forEach(person -> back.add(person.id()));
                while (slice.before()) {
                    slice = list(asked.before(slice.first(), 0));
                    slice.rows().reversed().forEach(person -> back.add(person.id()));
                }
                assertThat(back.reversed()).as(sort + down + " back").isEqualTo(there);
            }
        }
    }

    @Test
    @DisplayName("trang thứ 500 đọc không nhiều dòng hơn trang đầu")
    void theLastPageReadsNoMore() {
        for (String sort : List.of("id", "name")) {
            Asked asked = new Asked(Map.of(), Map.of(), sort, false, 0, false, 0, 10);
            List<Person> all = new ArrayList<>(list(asked.of(PEOPLE)).rows());
            long first = tuplesRead(asked);
            long late = tuplesRead(asked.after(all.get(PEOPLE - 600).id(), PEOPLE - 600));
            assertThat(late).as("rows read by page 540, by " + sort).isLessThanOrEqualTo(first + 20);
        }
    }

    /** Rows of the table that this transaction has fetched, without those of the counting. */
    private long tuplesRead(Asked asked) {
        return Acting.as(
                epidemiologist,
                () -> transaction.execute(running -> {
                    long before = fetched();
                    persons.list(asked);
                    return fetched() - before - PEOPLE;
                }));
    }

    private long fetched() {
        return database.sql("""
                        select seq_tup_read + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where schemaname = 'people' and relname = 'person'
                        """).query(Long.class).single();
    }

    @Test
    @DisplayName("đi tới, đi lui bằng nút; đầu trang nói đang ở dòng nào trong bao nhiêu dòng")
    void buttons() throws Exception {
        String first = site.page("/persons");
        assertThat(first).contains("Dòng 1–50 trong 6.000");
        String second = site.page(find(NEXT, first));
        assertThat(second).contains("Dòng 51–100 trong 6.000");
        assertThat(rows(second)).doesNotContainAnyElementsOf(rows(first)).hasSize(50);
        assertThat(rows(site.page(find(PREVIOUS, second)))).isEqualTo(rows(first));
        assertThat(rows(site.page("/persons?rows=200&sort=name"))).hasSize(200);
        assertThat(site.page("/persons?sort=-name")).contains("aria-sort=\"descending\"");
        assertThat(site.page("/persons?after=987654321&start=50")).contains("Dòng 1–50 trong 6.000");
    }

    @Test
    @DisplayName("cách sắp xếp, số dòng hay giá trị lọc không có thì bị từ chối, nói rõ chữ đã gõ")
    void refused() throws Exception {
        for (String wrong : List.of("sort=phone", "rows=51", "after=x")) {
            var answer = site.answer(get("/persons?" + wrong));
            assertThat(answer.getStatus()).as(wrong).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains(wrong.substring(wrong.indexOf('=') + 1));
        }
        assertThat(site.answer(get("/messages/log?trouble=maybe")).getStatus()).isIn(403, 422);
    }

    @Test
    @DisplayName("tệp Excel có đúng những dòng đang lọc, theo đúng thứ tự đang xem; ô bắt đầu bằng dấu = vẫn là chữ")
    void file() throws Exception {
        List<Row> all = excel("/persons.xlsx");
        assertThat(all).hasSize(1 + PEOPLE);
        Cell formula = all.stream()
                .map(row -> row.getCell(0))
                .filter(cell -> cell.getText().equals(FORMULA))
                .findFirst()
                .orElseThrow();
        assertThat(formula.getType()).isEqualTo(CellType.STRING);
        assertThat(formula.getFormula()).isNull();
        List<Row> sought = excel("/persons.xlsx?q=dao thi yen&sort=-born");
        List<Person> seen = list(new Asked(
                        Map.of("q", "dao thi yen"), Map.of("q", "dao thi yen"), "born", true, 0, false, 0, 1000))
                .rows();
        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(about("/persons.xlsx?q=dao thi yen")).contains("dao thi yen", "số liệu lúc");
        assertThat(sought.subList(1, sought.size()).stream().map(row -> row.getCellText(0) + row.getCellText(1)))
                .containsExactlyElementsOf(seen.stream()
                        .map(one -> one.fullName() + (one.bornYear() == null ? "" : one.bornYear()))
                        .toList());
    }

    @Test
    @DisplayName("tìm quá rộng thì nói danh sách chưa đủ, và không cho tải tệp thiếu người")
    void tooWide() throws Exception {
        assertThat(site.page("/persons?q=a")).contains("danh sách chưa đủ");
        var file = site.answer(get("/persons.xlsx?q=a"));
        assertThat(file.getStatus()).isEqualTo(422);
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("5000");
    }

    @Test
    @DisplayName("không có dòng nào thì nói bằng một câu và có nút bỏ lọc")
    void empty() throws Exception {
        assertThat(site.page("/persons?q=khong ai ten nay"))
                .contains("Không có ai khớp", "khong ai ten nay", "Bỏ lọc, xem tất cả");
    }

    private Slice<Person> list(Asked asked) {
        return Acting.as(epidemiologist, () -> persons.list(asked));
    }

    private List<Row> excel(String path) throws Exception {
        byte[] bytes = site.answer(get(path)).getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read();
        }
    }

    /** What the second sheet says of the first. */
    private String about(String path) throws Exception {
        byte[] bytes = site.answer(get(path)).getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getSheet(1).orElseThrow().read().getFirst().getCellText(0);
        }
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
