package vn.thanhtri.quarantine.cross;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads params.json: the same names as in the policy. */
final class ParameterFile {
    private static final String NAME = "params.json";

    private final JsonNode root;

    private ParameterFile(JsonNode root) {
        this.root = root;
    }

    static CrossParameters read(Path folder) throws IOException {
        try {
            return new ParameterFile(JsonMapper.shared().readTree(Files.readString(folder.resolve(NAME)))).parameters();
        } catch (JacksonException e) {
            throw new BadInput(
                    NAME + ": không phải JSON: " + e.getOriginalMessage(),
                    NAME + ": is no JSON: " + e.getOriginalMessage());
        }
    }

    /** Parameters as text, for another moment than the one written in them. */
    static CrossParameters readText(String text, int asOf) {
        return new ParameterFile(JsonMapper.shared().readTree(text))
                .parameters()
                .asOf(asOf);
    }

    private CrossParameters parameters() {
        List<CrossParameters.Model> models = new ArrayList<>();
        for (JsonNode incubation : at(root, "incubation")) {
            Incubation distribution = incubation(incubation);
            for (JsonNode pcr : at(root, "pcr")) {
                models.add(new CrossParameters.Model(distribution, sensitivity(pcr)));
            }
        }
        String incubation = text(at(root, "main"), "incubation");
        String pcr = text(at(root, "main"), "pcr");
        CrossParameters.Model main = models.stream()
                .filter(model -> model.incubation().name().equals(incubation)
                        && model.pcr().name().equals(pcr))
                .findFirst()
                .orElseThrow(() -> wrong("main", incubation + " / " + pcr));
        JsonNode ct = at(root, "ct");
        JsonNode bands = at(root, "bands");
        JsonNode alarm = at(root, "alarm");
        return new CrossParameters(
                asOf(),
                main,
                models,
                whole(root, "lookback_days"),
                numbersByName("test_factor"),
                number(root, "sensitivity_floor"),
                whole(root, "onset_day"),
                numbers(root, "infectiousness"),
                number(root, "asymptomatic_infectiousness"),
                number(root, "asymptomatic_fraction"),
                whole(root, "source_lookback_days"),
                numbersByName("hazard_per_hour"),
                numbersByName("q"),
                number(root, "background_inside_per_day"),
                number(root, "background_outside_per_day"),
                StreamSupport.stream(at(ct, "knots").spliterator(), false)
                        .map(knot -> new double[] {
                            knot.path(0).asDouble(), knot.path(1).asDouble()
                        })
                        .toArray(double[][]::new),
                number(ct, "sd"),
                number(root, "sensitivity_factor"),
                new CrossParameters.Bands(
                        number(bands, "inside_from"), number(bands, "outside_to"), number(bands, "wide")),
                new CrossParameters.AlarmLevels(
                        whole(alarm, "days"),
                        number(alarm, "watch_p"),
                        number(alarm, "alarm_p_low"),
                        number(alarm, "alarm_expected_min")));
    }

    private int asOf() {
        String value = text(root, "as_of");
        try {
            return (int) (LocalDateTime.parse(value).toEpochSecond(ZoneOffset.UTC) / 60);
        } catch (DateTimeException e) {
            throw wrong("as_of", value);
        }
    }

    private static Incubation incubation(JsonNode node) {
        String name = text(node, "name");
        return switch (text(node, "type")) {
            case "gamma" -> Incubation.gamma(name, number(node, "mean"), number(node, "sd"));
            case "lognormal" -> Incubation.lognormal(name, number(node, "mu"), number(node, "sigma"));
            case "weibull" -> Incubation.weibull(name, number(node, "shape"), number(node, "scale"));
            case "table" -> Incubation.table(name, numbers(node, "mass"));
            case String other -> throw wrong("incubation.type", other);
        };
    }

    private static Sensitivity sensitivity(JsonNode node) {
        return new Sensitivity(
                text(node, "name"),
                whole(node, "first_day"),
                numbers(node, "sensitivity"),
                number(node, "tail_factor"),
                whole(node, "last_day"));
    }

    private Map<String, Double> numbersByName(String name) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        at(root, name)
                .properties()
                .forEach(each -> numbers.put(each.getKey(), each.getValue().asDouble()));
        return numbers;
    }

    private static double[] numbers(JsonNode node, String name) {
        return StreamSupport.stream(at(node, name).spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double number(JsonNode node, String name) {
        JsonNode value = at(node, name);
        if (!value.isNumber()) {
            throw wrong(name, value.toString());
        }
        return value.asDouble();
    }

    private static int whole(JsonNode node, String name) {
        JsonNode value = at(node, name);
        if (!value.isIntegralNumber()) {
            throw wrong(name, value.toString());
        }
        return value.asInt();
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = at(node, name);
        if (!value.isString()) {
            throw wrong(name, value.toString());
        }
        return value.asString();
    }

    private static JsonNode at(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new BadInput(NAME + ": thiếu “" + name + "”", NAME + ": “" + name + "” is missing");
        }
        return value;
    }

    private static BadInput wrong(String name, String value) {
        return new BadInput(
                NAME + ", “" + name + "”: giá trị chưa đúng: " + value,
                NAME + ", “" + name + "”: wrong value: " + value);
    }
}
