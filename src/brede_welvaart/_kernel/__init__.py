"""The numbers of the monitor: arrays in, arrays out, without regions, years or ids.

Shapes. Figures are (I, P, R): indicators, periods, regions. Nearly all work is done per indicator
and period over all regions, so these lie next to each other in memory. Leaves of an index are L
rows of that, groups G; children of one group C; a row of whatever kind K; regions or figures of one
row N. NaN is a figure that is missing, and a value that cannot be said; nothing is ever filled in.

From figures to scores, in the order in which it happens:

1. `fit` looks at all figures and finds per leaf the affine map that turns them into points. What
   it looks at, and what comes of it, is in `transform`; ends, means and ranks of rows are in
   `statistics`.
2. `engine` goes through a `job` in blocks of some thousands of columns. Per block the map is
   applied (`transform`) and children become groups (`tree` by the rules of `combine`), or both at
   once where nothing is missing (`fold`). So memory stays that of the figures and the scores.
3. What cannot be computed is not raised on the way but gathered as `trouble`, so that one error
   names every cell.

How sure ranks are: `rank_counts` draws weights; `weight_box` lets them vary between bounds; both
work with `linear`, the scale on which a mean of the family is a plain weighted sum. What those
leave open is a program for the `solver`. Signals need `position` and `trend`. When two numbers
count as equal is said in `ties`, for all of these alike. `public` is this kernel for those who have
arrays and nothing else.
"""
