package org.hamroh.information.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An index in memory, made once and then only read. A word counts more in the words people search by than in a title, there more than in
 * a summary and least in the text; exact more than the beginning of a word, that more than a misspelling.
 */
final class Index {
    private static final Map<String, Float> WEIGHTS = Map.of("words", 9f, "title", 5f, "summary", 2.5f, "text", 1f);
    private static final int MOST_WORDS = 8;
    private static final Analyzer ANALYZER = new FoldingAnalyzer();

    private final IndexSearcher searcher;

    private Index(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** @param kind guide or provider */
    record Entry(String kind, String id, String words, String title, String summary, String text) {}

    record Hit(String kind, String id) {}

    static Index of(List<Entry> entries) {
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
                for (Entry entry : entries) {
                    var document = new Document();
                    document.add(new StringField("kind", entry.kind(), Field.Store.YES));
                    document.add(new StringField("id", entry.id(), Field.Store.YES));
                    document.add(new TextField("words", entry.words(), Field.Store.NO));
                    document.add(new TextField("title", entry.title(), Field.Store.NO));
                    document.add(new TextField("summary", entry.summary(), Field.Store.NO));
                    document.add(new TextField("text", entry.text(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            return new Index(new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Best first. Of several words all but one must be found. */
    List<Hit> find(String typed, int most) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var all = new BooleanQuery.Builder();
        words.forEach(each -> all.add(anywhere(each), Occur.SHOULD));
        all.setMinimumNumberShouldMatch(Math.max(1, words.size() - 1));
        try {
            var stored = searcher.storedFields();
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc each : searcher.search(all.build(), most).scoreDocs) {
                Document document = stored.document(each.doc);
                hits.add(new Hit(document.get("kind"), document.get("id")));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query anywhere(String word) {
        List<Query> ways = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> {
            ways.add(scored(new TermQuery(new Term(field, word)), weight));
            if (word.length() >= 3) {
                ways.add(scored(new PrefixQuery(new Term(field, word)), weight * .7f));
            }
            if (word.length() >= 4) {
                int edits = word.length() >= 7 ? 2 : 1;
                ways.add(scored(new FuzzyQuery(new Term(field, word), edits, 1, 50, true), weight * .4f));
            }
        });
        return new DisjunctionMaxQuery(ways, .05f);
    }

    private static Query scored(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("typed", typed)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MOST_WORDS && stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
