let n = 3
switch n { }
