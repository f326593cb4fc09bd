// Score: the one module that a notebook, or a Swift program made from one, imports.
//
// In:  the public declarations of `Tensors`, `ScoreModels` and `Charts`, exported from here.
// Out: the same, and marks that take tensors: samples, trajectories, grids and fields as the
//      library computes them.
//
// `Charts` knows arrays of numbers only and `Tensors` knows no charts; where the two meet is here,
// one file per mark. Functions need nothing: `LineMark(normal.density, x: -4...4)`,
// `ContourMark(mixture.density, …)` and `VectorMark(mixture.score, …)` are closures over numbers.
//
// A literal such as `[1, 2]` can be an array and a tensor. The initialisers here are disfavoured, so
// that it is an array wherever both would do, and a call is never ambiguous.

@_exported public import Charts
@_exported public import ScoreModels
@_exported public import Tensors
