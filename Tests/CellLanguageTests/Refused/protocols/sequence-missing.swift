struct P: Sequence {}
