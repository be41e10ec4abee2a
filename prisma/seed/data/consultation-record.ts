/** The archive's record as it was sent out and as it was adjusted: made up, along the themes of the sources. */
export const recordTexts: { heading: string; sent: string; adjusted: string }[] = [
  {
    heading: 'Om anteckningarna',
    sent: 'Anteckningarna är påhittade för den här demonstrationen.',
    adjusted: 'Anteckningarna är påhittade för den här demonstrationen.',
  },
  {
    heading: 'Inledning',
    sent: 'Ministern och samordnaren hälsade välkomna. Syftet är att diskutera vad som behöver förstärkas, förändras, samordnas och eventuellt tas bort.',
    adjusted:
      'Ministern och samordnaren hälsade välkomna. Syftet är att diskutera vad som behöver förstärkas, förändras, samordnas och eventuellt tas bort.',
  },
  {
    heading: 'Förstärka',
    sent: 'Mötet var överens om att tiden med barnen behöver bli längre. Förbunden tog upp introduktion av nya socialsekreterare.',
    adjusted:
      'Mötet var överens om att tiden med barnen behöver bli längre. Förbunden tog upp introduktion och handledning av nya socialsekreterare.',
  },
  {
    heading: 'Samordna',
    sent: 'Flera myndigheter beskrev att vägledningar kommer från flera håll samtidigt. Skolans och hälso- och sjukvårdens del måste bli tydligare.',
    adjusted:
      'Flera myndigheter beskrev att vägledningar kommer från flera håll samtidigt. Skolans och hälso- och sjukvårdens del måste bli tydligare, på alla tre nivåerna.',
  },
  {
    heading: 'Ta bort',
    sent: 'Dokumentation som ingen läser bör kunna tas bort.',
    adjusted:
      'Dokumentation som ingen läser bör kunna tas bort, efter att det har prövats mot barnets rätt till insyn.',
  },
  {
    heading: 'Vem gör vad',
    sent: 'En gemensam bild av vem som gör vad saknas. Den tas fram efter mötet.',
    adjusted:
      'En gemensam bild av vem som gör vad saknas. Den tas fram efter mötet och skickas till alla som var inbjudna.',
  },
];

export const recordComments: {
  organisation: string;
  paragraph: number;
  text: string;
  outcome: 'followed' | 'partly' | 'not_followed';
  answer: string;
}[] = [
  {
    organisation: 'Vision',
    paragraph: 2,
    text: 'Vi talade om handledning också, inte bara introduktion.',
    outcome: 'followed',
    answer: 'Det är tillagt.',
  },
  {
    organisation: 'Barnombudsmannen (BO)',
    paragraph: 4,
    text: 'Barnets rätt att läsa vad som står om det måste nämnas.',
    outcome: 'followed',
    answer: 'Meningen har fått ett villkor.',
  },
  {
    organisation: 'Skolinspektionen',
    paragraph: 3,
    text: 'Skriv att det gäller både huvudmän och skolor.',
    outcome: 'partly',
    answer: 'Vi skriver ”alla tre nivåerna”, som täcker det.',
  },
];
