package amd64

// y += alpha x.
func axpy(g *gen) {
	n, alpha, x, y := g.integer("n"), g.splat("alpha"), g.pointer("x"), g.pointer("y")
	g.each(n, func(p position) {
		v := p.load(x)
		g.VMULPS(v, alpha, v)
		g.VADDPS(v, p.load(y), v)
		p.store(v, y)
	})
}

// x *= alpha.
func scale(g *gen) {
	n, alpha, x := g.integer("n"), g.splat("alpha"), g.pointer("x")
	g.each(n, func(p position) {
		v := p.load(x)
		g.VMULPS(alpha, v, v)
		p.store(v, x)
	})
}

// d = a - y.
func sub(g *gen) {
	n, d, a, y := g.integer("n"), g.pointer("d"), g.pointer("a"), g.pointer("y")
	g.each(n, func(p position) {
		v := p.load(a)
		g.VSUBPS(p.load(y), v, v)
		p.store(v, d)
	})
}

// v += alpha w, then w += v.
func accelerate(g *gen) {
	n, alpha, w, v := g.integer("n"), g.splat("alpha"), g.pointer("w"), g.pointer("v")
	g.each(n, func(p position) {
		weight, velocity := p.load(w), g.vector()
		g.VMULPS(weight, alpha, velocity)
		g.VADDPS(velocity, p.load(v), velocity)
		p.store(velocity, v)
		g.VADDPS(velocity, weight, weight)
		p.store(weight, w)
	})
}
