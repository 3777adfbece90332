const fold=s=>s.normalize("NFD").replace(/[\u0300-\u036f]/g,"").replace(/đ/gi,"d").toLowerCase(),
all=(s,e=document)=>[...e.querySelectorAll(s)],id=i=>document.getElementById(i)||{value:""},
f=id("f"),q=id("q"),a=id("a"),v=id("v"),n=id("n"),
go=()=>{const w=fold(q.value);let k=0;
for(const c of all(".card")){const on=(!a.value||c.dataset.a===a.value)&&(!v.value||c.dataset.v===v.value)&&fold(c.querySelector(".top").textContent).includes(w);c.hidden=!on;k+=on}
for(const s of all(".area"))s.hidden=!s.querySelector(".card:not([hidden])");
for(const r of all("tr[data-t]")){const l=all("a",r);for(const x of l)x.classList.toggle("off",document.getElementById(x.hash.slice(1))?.hidden);r.hidden=l.every(x=>x.classList.contains("off"))}
n.value=k+" "+n.dataset.t};
if(f.id){f.hidden=false;f.oninput=go;f.onsubmit=e=>e.preventDefault()}
