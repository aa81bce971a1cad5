package org.hamroh.information.article;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes what a picture shows in its place: a picture would weigh, and would tell another site who reads. */
record Pictures(HtmlWriter out) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node picture) {
        for (Node each = picture.getFirstChild(); each != null; each = each.getNext()) {
            if (each instanceof Text words) {
                out.text(words.getLiteral());
            }
        }
    }
}
