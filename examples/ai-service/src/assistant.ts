// Ашық модель жауап жобасын жазады, жабық модель аударады, қызметкер оқып, қол қояды.

type Appeal = { body: string; language: "kk" | "ru" };

async function ask(address: string, payload: object): Promise<string> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  return (await answer.json()).text;
}

// Өтініш осы жерде елден тұтас шығып кетеді: мәтінімен, жазылған аты-жөнімен және мекенжайымен бірге.
function translate(text: string): Promise<string> {
  return ask(process.env.TRANSLATOR_URL!, { text, to: "kk" });
}

export async function draft(appeal: Appeal): Promise<string> {
  const body = appeal.language === "kk" ? appeal.body : await translate(appeal.body);
  return ask(process.env.DRAFTER_URL!, { prompt: `Өтінішке жауап жобасы:\n${body}` });
}
