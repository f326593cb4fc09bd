let x: Dobule = 1
