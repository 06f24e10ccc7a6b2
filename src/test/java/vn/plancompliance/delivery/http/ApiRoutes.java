package vn.plancompliance.delivery.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import vn.plancompliance.delivery.http.DescribedApi.Operation;

/** The routes of a server but those of its pages, to be held against their description. */
final class ApiRoutes {

    private static final String PROGRAM = "vn.plancompliance.";
    private static final String PAGES = PROGRAM + "delivery.web";

    private final Map<String, List<Route>> routes = new TreeMap<>();

    private record Route(RequestMappingInfo mapping, HandlerMethod handler) {}

    ApiRoutes(Map<RequestMappingInfo, HandlerMethod> mappings) {
        mappings.forEach((mapping, handler) -> {
            Class<?> type = handler.getBeanType();
            if (type != ErrorAnswers.class && !type.getName().startsWith(PAGES)) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues()
                                .forEach(path -> routes.computeIfAbsent(
                                                method + " " + described(path), name -> new ArrayList<>())
                                        .add(new Route(mapping, handler))));
            }
        });
    }

    /** A path as descriptions write it, which know no pattern for the rest of a path. */
    private static String described(String path) {
        return path.replace("{*", "{").replaceAll("/\\*\\*$", "/{component}");
    }

    /** The routes, as {@code POST /api/reports}. */
    Set<String> names() {
        return routes.keySet();
    }

    /** Where parameters, parts, or types of requests and answers differ from what is described. */
    List<String> differences(DescribedApi api) {
        var differences = new ArrayList<String>();
        routes.forEach((name, variants) -> {
            Operation operation = api.operation(name);
            differences.addAll(compare(name + ": takes", parameters(variants), parameters(api, operation)));
            Set<String> consumed = types(
                    variants, route -> route.mapping().getConsumesCondition().getConsumableMediaTypes());
            differences.addAll(compare(
                    name + ": reads", consumed, Set.copyOf(body(api, operation).propertyNames())));
            Set<String> produced = types(
                    variants, route -> route.mapping().getProducesCondition().getProducibleMediaTypes());
            if (!produced.isEmpty()) {
                JsonNode content = api.document().at(success(api, operation)).get("content");
                differences.addAll(compare(name + ": writes", produced, Set.copyOf(content.propertyNames())));
            }
        });
        return differences;
    }

    /** Where an answer is described that says that all went well. */
    private static String success(DescribedApi api, Operation operation) {
        String status = operation.node().get("responses").propertyNames().stream()
                .filter(each -> each.startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("never goes well: " + operation));
        return api.resolved(operation.pointer() + "/responses/" + status);
    }

    private static List<String> compare(String what, Set<String> real, Set<String> described) {
        var differences = new ArrayList<String>();
        var undescribed = new TreeSet<>(real);
        undescribed.removeAll(described);
        if (!undescribed.isEmpty()) {
            differences.add("%s %s, undescribed".formatted(what, undescribed));
        }
        var invented = new TreeSet<>(described);
        invented.removeAll(real);
        if (!invented.isEmpty()) {
            differences.add("%s no %s".formatted(what, invented));
        }
        return differences;
    }

    private static Set<String> parameters(List<Route> variants) {
        var parameters = new TreeSet<String>();
        variants.forEach(route -> {
            for (MethodParameter parameter : route.handler().getMethodParameters()) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                told(parameter).ifPresent(parameters::add);
            }
        });
        return parameters;
    }

    private static Optional<String> told(MethodParameter parameter) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        var part = parameter.getParameterAnnotation(RequestPart.class);
        String name = parameter.getParameterName();
        if (query != null) {
            boolean defaults = !query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return Optional.of(
                    name + " query" + (defaults ? " " + query.defaultValue() : query.required() ? " required" : ""));
        }
        if (part != null) {
            return Optional.of(part.value() + " part" + (part.required() ? " required" : ""));
        }
        return Optional.ofNullable(parameter.getParameterAnnotation(PathVariable.class))
                .map(path -> name + " path required");
    }

    private static Set<String> parameters(DescribedApi api, Operation operation) {
        var parameters = new TreeSet<String>();
        for (int i = 0; i < operation.node().path("parameters").size(); i++) {
            String pointer = api.resolved(operation.pointer() + "/parameters/" + i);
            JsonNode parameter = api.document().at(pointer);
            String in = parameter.get("in").stringValue();
            // What is behind /actuator reads the rest of a path by itself.
            if (!in.equals("header") && !operation.path().startsWith("/actuator")) {
                JsonNode defaults = api.at(pointer + "/schema").path("default");
                parameters.add(parameter.get("name").stringValue() + " " + in
                        + (defaults.isMissingNode() ? "" : " " + defaults.asString())
                        + (parameter.path("required").asBoolean(false) ? " required" : ""));
            }
        }
        JsonNode form = body(api, operation).path("multipart/form-data").path("schema");
        form.path("required").forEach(part -> parameters.add(part.stringValue() + " part required"));
        return parameters;
    }

    private static JsonNode body(DescribedApi api, Operation operation) {
        return operation.node().has("requestBody")
                ? api.at(operation.pointer() + "/requestBody").get("content")
                : operation.node().path("requestBody");
    }

    private static Set<String> types(List<Route> variants, Function<Route, Collection<MediaType>> types) {
        return variants.stream()
                .flatMap(route -> types.apply(route).stream())
                .map(MediaType::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the Java types of which answers are written differ from their schemas. */
    List<String> differencesOfTypes(DescribedApi api) {
        var types = new AnswerTypes(api);
        routes.forEach((name, variants) -> {
            HandlerMethod handler = variants.get(0).handler();
            Type type = answered(handler.getMethod().getGenericReturnType());
            if (type != byte[].class
                    && type != Void.class
                    && handler.getBeanType().getName().startsWith(PROGRAM)) {
                String response = success(api, api.operation(name));
                types.compare(type, response + "/content/application~1json/schema");
            }
        });
        return types.differences();
    }

    private static Type answered(Type returned) {
        return returned instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : returned;
    }
}
