package org.hamroh.portal.health;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.health.CoverageClient.Line;
import org.hamroh.portal.health.CoverageClient.Sheet;

/**
 * The country as tiles: each district a square of the same size, near its neighbours of the region, the regions about where they lie
 * (north above, east to the right). No boundary of a district is to be had under an open licence, and a square shows a small district
 * as well as a large one. Lengths are those of the SVG's view box.
 */
record TileMap(int width, int height, List<Tile> tiles, List<Label> labels) {
    private static final int SIZE = 44;
    private static final int STEP = 48;
    private static final int HEAD = 26;
    private static final double[] CLASSES = {0.1, 0.25, 0.5, 0.75};

    /** Where a region's tiles begin, and how many stand in a row. */
    private record Spot(int column, int row, int across) {}

    private static final Map<String, Spot> SPOTS = Map.of(
            "TJ-SU", new Spot(2, 0, 6),
            "TJ-DU", new Spot(0, 4, 2),
            "TJ-RA", new Spot(3, 4, 7),
            "TJ-KT", new Spot(1, 7, 7),
            "TJ-GB", new Spot(11, 5, 4));

    /**
     * @param shade 0 no target known or hidden, 1 to 5 from little to much; -1 nobody was tested
     * @param mark the first letters of the name, for the eye
     */
    public record Tile(int x, int y, String code, String name, String mark, int shade, Line line) {}

    public record Label(int x, int y, String name) {}

    static TileMap of(Sheet sheet, Districts districts) {
        List<Tile> tiles = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int width = 0;
        int height = 0;
        for (var group : districts.groups()) {
            Spot spot = Objects.requireNonNullElse(SPOTS.get(group.region().code()), new Spot(0, 12, 8));
            int x0 = spot.column() * STEP;
            int y0 = spot.row() * STEP + HEAD;
            labels.add(new Label(x0, y0 - 8, districts.name(group.region().code())));
            int index = 0;
            for (var place : group.districts()) {
                Line line = sheet.districts().stream()
                        .filter(each -> each.code().equals(place.code()))
                        .findFirst()
                        .orElse(null);
                if (line != null) {
                    int x = x0 + index % spot.across() * STEP;
                    int y = y0 + index / spot.across() * STEP;
                    String name = districts.name(place.code());
                    tiles.add(new Tile(x, y, place.code(), name, mark(name), shade(line), line));
                    width = Math.max(width, x + STEP);
                    height = Math.max(height, y + STEP);
                }
                index++;
            }
        }
        return new TileMap(Math.max(width, 1), Math.max(height, 1), tiles, labels);
    }

    private static String mark(String name) {
        return name.substring(0, Math.min(3, name.length()));
    }

    private static int shade(Line line) {
        if (Objects.equals(line.tests(), 0L)) {
            return -1;
        }
        BigDecimal rate = line.rate();
        if (rate == null) {
            return 0;
        }
        int shade = 1;
        for (double limit : CLASSES) {
            shade += rate.doubleValue() >= limit ? 1 : 0;
        }
        return shade;
    }

    public int size() {
        return SIZE;
    }
}
