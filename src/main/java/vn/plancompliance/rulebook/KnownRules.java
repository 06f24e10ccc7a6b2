package vn.plancompliance.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;

/**
 * The rules of a folder without a fault, as they can be written down: all that is to be known of them when they were
 * compiled before.
 *
 * @param clauses the rules of layer 1 by name, in their order
 * @param judgement the rules of layer 2 by name, in their order
 */
record KnownRules(Map<String, Rule> clauses, Map<String, Rule> judgement) {

    byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (Map<String, Rule> layer : List.of(clauses, judgement)) {
                out.writeInt(layer.size());
                for (Rule rule : layer.values()) {
                    write(rule, out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Rule rule, DataOutputStream out) throws IOException {
        out.writeUTF(rule.reference().name());
        out.writeUTF(rule.reference().file());
        out.writeInt(rule.reference().line());
        // No address of a clause is empty.
        out.writeUTF(rule.clause().map(ClauseId::address).orElse(""));
        out.writeUTF(rule.lead());
        out.writeInt(rule.partners().size());
        for (String partner : rule.partners()) {
            out.writeUTF(partner);
        }
    }

    static KnownRules read(byte[] written) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            return new KnownRules(layer(in), layer(in));
        }
    }

    private static Map<String, Rule> layer(DataInputStream in) throws IOException {
        var layer = new LinkedHashMap<String, Rule>();
        for (int left = in.readInt(); left > 0; left--) {
            Rule rule = rule(in);
            layer.put(rule.reference().name(), rule);
        }
        return layer;
    }

    private static Rule rule(DataInputStream in) throws IOException {
        var reference = new RuleReference(in.readUTF(), in.readUTF(), in.readInt());
        String address = in.readUTF();
        @Nullable ClauseId clause = address.isEmpty() ? null : new ClauseId(address);
        String lead = in.readUTF();
        var partners = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            partners.add(in.readUTF());
        }
        return new Rule(reference, clause, lead, partners);
    }
}
