package vn.thanhtri.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every operation of the API has in common, said in its description: who may come in, and how it refuses. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "Problem";
    /** The parameter by which a handler takes the fields of a form; none of HTTP. */
    private static final String FORM = "form";

    private static final String VERSION = "/api/v1/";
    private static final Map<String, String> REFUSALS = Map.of(
            "401", "Nobody is signed in, or the token has expired or was revoked",
            "403", "The role, the level or the token of who asks may not; docs/security.md has the table",
            "404", "There is no such thing within the area of who asks");
    private static final Map<String, String> OF_WRITES = Map.of(
            "409", "Somebody else was faster, or it stands there already",
            "422", "A value cannot be: the problem names the field and what was given",
            "503",
                    "The database is away or full; Retry-After says when to send it again, with the same Idempotency-Key");

    @Bean
    static OpenApiCustomizer whatAllHaveInCommon() {
        return ApiDescription::complete;
    }

    private static void complete(OpenAPI api) {
        api.info(new Info()
                .title("Thành Trì")
                .version("v1")
                .description("Điều hành phòng, chống dịch của một tỉnh / command system of a province in an epidemic"));
        // by path alone: whatever Host it was asked under
        api.servers(List.of(new Server().url("/")));
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSecuritySchemes(
                "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        components.addSecuritySchemes(
                "password", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        components.addSchemas(PROBLEM, problem());
        api.components(components);
        api.security(
                List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("password")));
        api.setTags(null);
        if (components.getSchemas() != null) {
            components.getSchemas().remove("Form");
        }
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        String[] parts = path.substring(VERSION.length()).split("/");
        operation.setTags(List.of(parts[0]));
        operation.setOperationId(nameOf(method, parts));
        REFUSALS.forEach((status, words) -> operation.getResponses().addApiResponse(status, refusal(words)));
        boolean fields = operation.getParameters() != null
                && operation.getParameters().removeIf(parameter -> FORM.equals(parameter.getName()));
        if (method != PathItem.HttpMethod.GET) {
            if (fields) {
                operation.setRequestBody(new RequestBody().content(fieldsOfForm()));
            }
            OF_WRITES.forEach((status, words) -> operation.getResponses().addApiResponse(status, refusal(words)));
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .schema(new StringSchema().maxLength(200))
                    .description("The same key with the same content happens once"));
        }
    }

    /** Some commands read the same fields from a form of a page and from an object. */
    private static Content fieldsOfForm() {
        Schema<?> fields = new ObjectSchema()
                .description("the fields of the page's form by their names; a refusal names the one that is meant")
                .additionalProperties(new Schema<>());
        return new Content().addMediaType("application/json", new MediaType().schema(fields));
    }

    /** {@code post} of {@code contacts/{person}/acts}: {@code post-contacts-person-acts}. */
    private static String nameOf(PathItem.HttpMethod method, String[] parts) {
        return method.name().toLowerCase(Locale.ROOT) + "-"
                + String.join("-", parts).replaceAll("[{}]", "");
    }

    private static ApiResponse refusal(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("in Vietnamese"))
                .addProperty("code", new StringSchema().description("of the refusal"))
                .addProperty(
                        "detailByLanguage",
                        new ObjectSchema().addProperty("vi", new StringSchema()).addProperty("en", new StringSchema()))
                .addProperty("field", new StringSchema().description("that is meant"))
                .addProperty("numbers", new ObjectSchema().additionalProperties(new StringSchema()));
    }
}
